/** Files that wrangler hands over as text (`rules` in wrangler.toml). */
declare module '*.rules' {
  const text: string;
  export default text;
}

/** The migrations; wrangler takes `.sql` for text by itself. */
declare module '*.sql' {
  const text: string;
  export default text;
}
