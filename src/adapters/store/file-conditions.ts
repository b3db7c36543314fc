/** SQL: a pin still holds this row of `files`. @param at the parameter with the time */
export const pinned = (at: string): string =>
  `exists (select 1 from file_pins p where p.sha256 = files.sha256 and p.held_until > ${at})`;

/** SQL: a document refers to this row of `files`. */
export const referredTo = `exists (select 1 from review_documents d where d.file_sha256 = files.sha256)`;
