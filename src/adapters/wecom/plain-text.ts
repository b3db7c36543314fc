/** Our Markdown as a person reads it where it is not shown (a reader in WeChat): the same words, addresses written out. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]\n]*)\]\(([^)\s]+)\)/g, (_, label: string, address: string) => `${label}：${address}`)
    .replace(/<font color="[a-z]+">|<\/font>/g, '')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^> ?/gm, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
