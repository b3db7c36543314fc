import { storeContracts } from './contracts/store-contracts.ts';
import { d1 } from './test-databases.ts';

storeContracts(await d1());
