import { readImports, type SourceFile, withoutComments } from './read-imports.ts';

/** Which floors a floor may import from; its own is always allowed, another adapter's room never. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  application: ['domain'],
  contract: ['domain'],
  adapters: ['application', 'contract', 'domain'],
  entry: ['adapters', 'application', 'contract', 'domain'],
  widget: ['contract'],
};

/** Packages that the inner floors may name; the outer ones are free. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod'],
  application: [],
  contract: ['zod'],
  widget: [],
};

const onlyInEntry = [
  { what: 'process.env', pattern: /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/ },
  { what: 'console', pattern: /\bconsole\s*\.\s*[a-z]/ },
  { what: 'a default export', pattern: /^\s*export\s+default\b|\bas\s+default\b/m },
] as const;

const neverInDomain = [
  { what: 'the clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/ },
  { what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b/ },
] as const;

/** Every breach of the floors in these files, in words. */
export function findBreaches(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((source) => [...importBreaches(source), ...wordBreaches(source)]);
}

function importBreaches(source: SourceFile): string[] {
  return readImports(source).flatMap(({ file, target, relative, typeOnly }) => {
    const breach = relative ? floorBreach(file, target, typeOnly) : packageBreach(file, target);
    return breach === undefined ? [] : [`${file} imports ${target}: ${breach}`];
  });
}

function floorBreach(file: string, target: string, typeOnly: boolean): string | undefined {
  const [from, to] = [floorOf(file), floorOf(target)];
  if (target.startsWith('..')) return from === 'entry' ? undefined : 'only entry reaches outside src';
  if (from === to) return from === 'adapters' ? roomBreach(file, target) : undefined;
  if (!mayImport[from]?.includes(to)) return `${from} may not import ${to}`;
  return from === 'widget' && !typeOnly ? 'the widget takes only types from contract' : undefined;
}

function roomBreach(file: string, target: string): string | undefined {
  return roomOf(file) === roomOf(target) ? undefined : 'rooms under adapters do not know one another';
}

function packageBreach(file: string, target: string): string | undefined {
  const allowed = packagesOf[floorOf(file)];
  return allowed === undefined || allowed.includes(target) ? undefined : `${floorOf(file)} names this package`;
}

function wordBreaches({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  const rules = [
    ...(floorOf(path) === 'entry' ? [] : onlyInEntry),
    ...(floorOf(path) === 'domain' ? neverInDomain : []),
  ];
  return rules.filter(({ pattern }) => pattern.test(code)).map(({ what }) => `${path} uses ${what}`);
}

const floorOf = (path: string): string => path.split('/')[0] ?? '';

const roomOf = (path: string): string => path.split('/')[1] ?? '';
