/** Counts and times what happens. Labels hold only words from short fixed lists, never content, names or ids. */
export interface Meter {
  count(name: CounterName, labels?: Labels, by?: number): void;
  /** @param value in the unit that the name ends with */
  observe(name: HistogramName, value: number, labels?: Labels): void;
}

export type Labels = Readonly<Record<string, string>>;

/** What each is, for the page of metrics. */
export const counters = {
  http_requests_total: 'HTTP answers by method, route and status',
  reviews_started_total: 'Reviews accepted',
  reviews_finished_total: 'Reviews finished, by outcome and decision',
  documents_total: 'Documents settled, by outcome, kind and engine',
  pages_total: 'Page pictures asked of the text reader, by engine and whether they were read before',
  jobs_interrupted_total: 'Jobs put back, by reason',
  deletions_total: 'Reviews deleted, by reason',
  deleted_files_total: 'Stored files removed',
  webhook_deliveries_total: 'Attempts to deliver to webhooks, by outcome',
  llm_calls_total: 'Calls to the language model, by outcome and attempt',
  llm_tokens_total: 'Tokens of the language model as it counts them, by kind',
  llm_refused_total: 'Paragraphs of the language model that the guard refused, by reason',
  explained_gaps_total: 'Gaps explained, by who wrote the words: llm, cache, template',
  chat_messages_total:
    'Messages of conversations, by what was asked and whether a category was told, asked back for or neither',
  refusals_total: 'Requests refused for limits, by limit',
} as const;
export type CounterName = keyof typeof counters;

export const histograms = {
  http_request_seconds: 'Time to the head of an HTTP answer, by route',
  stage_seconds: 'Time of one stage of a document or a review, by stage and engine',
  llm_call_seconds: 'Time of one call to the language model, by outcome',
  review_seconds: 'Time from a review’s acceptance to its end',
  queue_wait_seconds: 'Time from a job’s making to its beginning',
} as const;
export type HistogramName = keyof typeof histograms;
