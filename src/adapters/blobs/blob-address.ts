/** Whether this is the SHA-256 of something: 64 lower-case hex digits, so it can never climb out of a folder. */
export const isBlobAddress = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);
