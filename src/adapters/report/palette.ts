import type { Tone } from '../../application/report/report.ts';

interface ToneColours {
  /** Letters and lines: dark enough on white and on `pale`. */
  readonly strong: string;
  readonly pale: string;
}

export const toneColours: Readonly<Record<Tone, ToneColours>> = {
  good: { strong: '#14703f', pale: '#e9f5ee' },
  bad: { strong: '#b3261e', pale: '#fcedeb' },
  open: { strong: '#8a5800', pale: '#fdf4e0' },
  plain: { strong: '#55606e', pale: '#f3f5f7' },
};

export const colours = {
  ink: '#1a2027',
  quiet: '#55606e',
  line: '#d3d9e0',
  wash: '#f6f8fa',
  accent: '#1d4f91',
  /** Frames on pictures: seals are red, licences gold and green. */
  mark: '#1763d1',
} as const;

/** Beside every tone, so that they are told apart without colour. */
export const toneMarks: Readonly<Record<Tone, string>> = { good: '✓', bad: '×', open: '?', plain: '·' };
