import { chatOperations } from './chat-operations.ts';
import { healthOperations } from './health-operations.ts';
import { matchOperations } from './match-operations.ts';
import { defineOperations } from './operation.ts';
import { overrideOperations } from './override-operations.ts';
import { reportOperations } from './report-operations.ts';
import { reviewOperations } from './review-operations.ts';
import { ruleOperations } from './rule-operations.ts';
import { webhookOperations } from './webhook-operations.ts';

/** Of the interface, not of the program: grows when a client can notice. */
export const apiVersion = '1.0.0';

/** Every call of the HTTP interface, in the order of the document. A test compares it with the routes of the app. */
export const operations = defineOperations([
  ...reviewOperations,
  ...overrideOperations,
  ...reportOperations,
  ...matchOperations,
  ...ruleOperations,
  ...chatOperations,
  ...webhookOperations,
  ...healthOperations,
]);
