/**
 * SQL that lets only the holder of a job write. `?1` is the job's id and `?2` the lease's token; `j` is the job.
 * A lease that ran out still counts until another takes the job: nobody else has worked meanwhile.
 */
export const heldJob = `j.id = ?1 and j.lease_token = ?2 and j.state = 'running'`;

/** Files were added while the job ran, so another job of the review waits. */
export const anotherJobWaits = `exists (select 1 from jobs o where o.review_id = j.review_id and o.id <> j.id)`;
