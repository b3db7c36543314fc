/** Colours of one printed form. */
export interface Palette {
  readonly paper: string;
  readonly paperEdge: string;
  readonly border: string;
  readonly pattern: string;
  readonly title: 'gold' | 'black' | 'red' | 'dark-gold';
}

export const palettes = {
  olive: { paper: '#fdfcf4', paperEdge: '#f4f2e2', border: '#6f7452', pattern: '#e9dfb4', title: 'black' },
  grey: { paper: '#fbfaf5', paperEdge: '#f1efe4', border: '#77776c', pattern: '#efe3b8', title: 'gold' },
  gold: { paper: '#fffef9', paperEdge: '#fbf4e2', border: '#b9924a', pattern: '#f3e3bd', title: 'dark-gold' },
  'old-gold': { paper: '#fffefa', paperEdge: '#fbf8ec', border: '#a88f4e', pattern: '#efe6c8', title: 'dark-gold' },
  brown: { paper: '#f8f8f4', paperEdge: '#efece4', border: '#8d7668', pattern: '#e6dccf', title: 'black' },
  teal: { paper: '#fbf6ea', paperEdge: '#f0e9dc', border: '#3d6f7c', pattern: '#dcd3e8', title: 'black' },
  red: { paper: '#fdf8ea', paperEdge: '#f6eed8', border: '#b0483c', pattern: '#f2d9c4', title: 'red' },
  blue: { paper: '#f9fbfd', paperEdge: '#eaf1f7', border: '#4a78a8', pattern: '#cfe0ee', title: 'black' },
  green: { paper: '#f8fcf6', paperEdge: '#ecf5e8', border: '#4f8a5c', pattern: '#cfe6d0', title: 'black' },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;
