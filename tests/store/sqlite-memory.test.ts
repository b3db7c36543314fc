import { storeContracts } from './contracts/store-contracts.ts';
import { inMemory } from './test-databases.ts';

storeContracts(inMemory());
