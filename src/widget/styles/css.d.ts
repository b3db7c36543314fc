/** A style sheet as text; the bundler minifies it. */
declare module '*.css' {
  export const sheet: string;
}
