/** Files that wrangler hands over as text (`rules` in wrangler.toml). */
declare module '*.rules' {
  const text: string;
  export default text;
}
