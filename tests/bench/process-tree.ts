import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory that a process and all its descendants hold, in bytes: proportional set size, so that what they share counts
 * once. Threads are in it. Linux only.
 */
export const memoryOfTree = (root: number): number => treeOf(root).reduce((sum, each) => sum + memoryOf(each), 0);

/**
 * Processor time that a process, its descendants and those of them that have ended took, in milliseconds: the same
 * whatever else the machine does.
 */
export const processorTimeOfTree = (root: number): number =>
  treeOf(root).reduce((sum, each) => sum + processorTimeOf(each), 0);

function treeOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const [child, parent] of parents) if (tree.has(parent)) tree.add(child);
  }
  return [...tree];
}

/** Ticks of a hundredth of a second: own in user and system mode, and those of children that were waited for. */
function processorTimeOf(pid: number): number {
  const fields = readQuietly(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, '')
    .split(' ');
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) * 10;
}

/** A process may be gone between two looks. */
function parentOf(pid: number): number | undefined {
  const status = readQuietly(`/proc/${pid}/status`);
  const found = /^PPid:\s+(\d+)/mu.exec(status)?.[1];
  return found === undefined ? undefined : Number(found);
}

function memoryOf(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/mu.exec(readQuietly(`/proc/${pid}/smaps_rollup`))?.[1];
  return found === undefined ? 0 : Number(found) * 1024;
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
