import { counters, histograms, type Labels, type Meter } from '../../application/reviews/meter.ts';

/** A value that is asked for when the page is made. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly { readonly value: number; readonly labels?: Labels }[];
}

export interface PrometheusMeter extends Meter {
  /** The text format of Prometheus, version 0.0.4; every name begins with `zishen_`. */
  page(gauges: readonly Gauge[]): string;
}

/** Counters and histograms in memory. Labels come from fixed lists, so the number of series stays small. */
export const createPrometheusMeter = (): PrometheusMeter => {
  const counted = new Map<string, Map<string, number>>();
  const observed = new Map<string, Map<string, Observations>>();
  return {
    count(name, labels = {}, by = 1) {
      const series = seriesOf(counted, name);
      const key = writeLabels(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    observe(name, value, labels = {}) {
      const series = seriesOf(observed, name);
      const key = writeLabels(labels);
      series.set(key, add(series.get(key) ?? none, value));
    },
    page: (gauges) =>
      [
        ...Object.entries(counters).flatMap(([name, help]) => writeCounter(name, help, counted.get(name) ?? new Map())),
        ...Object.entries(histograms).flatMap(([name, help]) =>
          writeHistogram(name, help, observed.get(name) ?? new Map()),
        ),
        ...gauges.flatMap(writeGauge),
        '',
      ].join('\n'),
  };
};

interface Observations {
  readonly count: number;
  readonly sum: number;
  /** How many were at most each bound. */
  readonly within: readonly number[];
}

const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] as const;
const none: Observations = { count: 0, sum: 0, within: bounds.map(() => 0) };

const add = ({ count, sum, within }: Observations, value: number): Observations => ({
  count: count + 1,
  sum: sum + value,
  within: within.map((before, index) => (value <= (bounds[index] ?? 0) ? before + 1 : before)),
});

const seriesOf = <Value>(all: Map<string, Map<string, Value>>, name: string): Map<string, Value> => {
  const series = all.get(name) ?? new Map<string, Value>();
  all.set(name, series);
  return series;
};

const writeCounter = (name: string, help: string, series: ReadonlyMap<string, number>): readonly string[] => [
  ...heading(name, help, 'counter'),
  ...[...series].map(([labels, value]) => `zishen_${name}${braced(labels)} ${value}`),
];

const writeHistogram = (name: string, help: string, series: ReadonlyMap<string, Observations>): readonly string[] => [
  ...heading(name, help, 'histogram'),
  ...[...series].flatMap(([labels, { count, sum, within }]) => [
    ...bounds.map((bound, index) => `zishen_${name}_bucket${braced(labels, `le="${bound}"`)} ${within[index] ?? 0}`),
    `zishen_${name}_bucket${braced(labels, 'le="+Inf"')} ${count}`,
    `zishen_${name}_sum${braced(labels)} ${sum}`,
    `zishen_${name}_count${braced(labels)} ${count}`,
  ]),
];

const writeGauge = ({ name, help, samples }: Gauge): readonly string[] => [
  ...heading(name, help, 'gauge'),
  ...samples.map(({ value, labels = {} }) => `zishen_${name}${braced(writeLabels(labels))} ${value}`),
];

const heading = (name: string, help: string, type: string): readonly string[] => [
  `# HELP zishen_${name} ${help}`,
  `# TYPE zishen_${name} ${type}`,
];

const braced = (labels: string, more?: string): string => {
  const all = [labels, more].filter((part) => part !== undefined && part !== '').join(',');
  return all === '' ? '' : `{${all}}`;
};

const writeLabels = (labels: Labels): string =>
  Object.entries(labels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}="${escapeLabel(value)}"`)
    .join(',');

const escapeLabel = (value: string): string =>
  value.replace(/[\\"\n]/g, (letter) => (letter === '\n' ? '\\n' : `\\${letter}`));
