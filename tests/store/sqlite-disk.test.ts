import { storeContracts } from './contracts/store-contracts.ts';
import { onDisk } from './test-databases.ts';

storeContracts(onDisk());
