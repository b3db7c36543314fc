/**
 * How a browser takes a file, and under which name it keeps it: an ASCII name for old clients, the real one beside it
 * (RFC 6266, RFC 8187).
 */
export const contentDisposition = (kind: 'inline' | 'attachment', name: string): string => {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `${kind}; filename="file${ending}"; filename*=UTF-8''${encodeName(name)}`;
};

/** `encodeURIComponent` leaves a few letters that the RFC does not. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
