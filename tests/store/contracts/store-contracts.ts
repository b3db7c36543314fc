import { afterAll, describe } from 'vitest';
import type { TestDatabase } from '../open-stores.ts';
import { callerContract } from './caller-contract.ts';
import { chatContract } from './chat-contract.ts';
import { databaseContract } from './database-contract.ts';
import { deletionContract } from './deletion-contract.ts';
import { jobContract } from './job-contract.ts';
import { recordContract } from './record-contract.ts';
import { reviewContract } from './review-contract.ts';
import { searchContract } from './search-contract.ts';
import { webhookContract } from './webhook-contract.ts';
import { workContract } from './work-contract.ts';

/** What every database must keep; called once by the test file of each. */
export const storeContracts = (database: TestDatabase): void => {
  describe(database.name, () => {
    afterAll(() => database.close());
    databaseContract(database);
    reviewContract(database);
    searchContract(database);
    workContract(database);
    jobContract(database);
    deletionContract(database);
    callerContract(database);
    webhookContract(database);
    chatContract(database);
    recordContract(database);
  });
};
