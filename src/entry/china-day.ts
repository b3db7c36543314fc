/** The calendar day in China at this moment, ISO. */
export const chinaDay = (now: Date): string => new Date(now.getTime() + 8 * 60 * 60_000).toISOString().slice(0, 10);
