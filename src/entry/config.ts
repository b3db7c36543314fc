import { z } from 'zod';
import { llmPresets } from '../adapters/llm/presets.ts';
import { defaultReadLimits } from '../application/read-limits.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { checkLlm } from './check-llm.ts';

const anonymousRights = ['full', 'chat', 'none'] as const;
const engines = ['ppocr', 'tesseract'] as const;
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, '应为整数')
    .transform(Number)
    .pipe(z.number().min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`));
const webAddress = z.url({ protocol: /^https?$/, error: '应为 http 或 https 地址' });
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `只能是 ${values.join('、')} 之一` });
const words = z.string();
const yesOrNo = oneOf(['true', 'false']).transform((written) => written === 'true');
const mostHours = 10 * 366 * 24;
const appFormats = ['text', 'markdown'] as const;
const aesKey = z.string().regex(/^[A-Za-z0-9+/]{43}$/, '应为 43 个字符的 EncodingAESKey');

/** Every setting by its name in the environment; what is absent or empty takes its default. */
const settingsSchema = z.object({
  PORT: count(0, 65_535).default(8787),
  HOST: words.default('127.0.0.1'),
  DATA_DIR: words.default('./data'),
  RULES_DIR: words.optional(),
  PUBLIC_URL: webAddress.optional(),
  ANONYMOUS: oneOf(anonymousRights).optional(),
  OCR_ENGINE: oneOf(engines).default('ppocr'),
  OCR_MODELS_DIR: words.optional(),
  OCR_WORKERS: count(1, 64).optional(),
  MAX_FILE_MB: count(1, 200).default(defaultReadLimits.maxBytes / 1024 / 1024),
  MAX_PAGES: count(1, 1000).default(defaultReadLimits.maxPages),
  MAX_MEGAPIXELS: count(1, 40).default(defaultReadLimits.maxPixels / 1_000_000),
  FILE_TIMEOUT_SECONDS: count(1, 600).default(defaultReadLimits.fileTimeoutMs / 1000),
  MAX_FILES: count(1, 500).default(50),
  MAX_UPLOAD_MB: count(1, 1000).default(100),
  REVIEW_WORKERS: count(1, 64).default(2),
  REPORT_WORKERS: count(1, 64).default(2),
  REVIEW_FILE_SECONDS: count(1, 3600).default(300),
  WIDGET_ORIGINS: z
    .string()
    .regex(/^(\*|https?:\/\/[\w.:[\]-]+)( *, *(\*|https?:\/\/[\w.:[\]-]+))*$/, '应为 https://… 形式的来源，逗号隔开')
    .transform((written) => written.split(/ *, */))
    .default([]),
  CONSOLE_HOURS: count(1, 720).default(8),
  CHAT_CHARACTERS: count(100, 100_000).default(4000),
  CHAT_MESSAGES: count(10, 100_000).default(400),
  CHAT_WAITING: count(1, 100).default(5),
  QUEUE_LIMIT: count(1, 100_000).default(500),
  QUEUE_LIMIT_PER_CALLER: count(1, 100_000).default(100),
  RETENTION_HOURS: count(1, mostHours).default(24),
  REVIEW_RETENTION_HOURS: count(1, mostHours).optional(),
  RATE_LIMIT_PER_MINUTE: count(1, 1_000_000).optional(),
  TRUSTED_PROXIES: count(0, 10).default(0),
  WEBHOOK_ALLOW_PRIVATE: yesOrNo.default(false),
  SHUTDOWN_SECONDS: count(1, 600).default(20),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  LLM_BASE_URL: webAddress.optional(),
  LLM_API_KEY: words.optional(),
  LLM_MODEL: words.optional(),
  LLM_PRESET: oneOf(llmPresets).optional(),
  LLM_TIMEOUT_SECONDS: count(1, 120).default(20),
  LLM_REST_SECONDS: count(1, 3600).default(60),
  WECOM_CORP_ID: words.optional(),
  WECOM_APP_TOKEN: words.optional(),
  WECOM_APP_AES_KEY: aesKey.optional(),
  WECOM_APP_SECRET: words.optional(),
  WECOM_AGENT_ID: z.string().regex(/^\d+$/, '应为数字').optional(),
  WECOM_BOT_TOKEN: words.optional(),
  WECOM_BOT_AES_KEY: aesKey.optional(),
  WECOM_BOT_ID: words.optional(),
  WECOM_BOT_SECRET: words.optional(),
  WECOM_API_BASE: webAddress.optional(),
  WECOM_CONNECTION_URL: z.url({ protocol: /^wss?$/, error: '应为 ws 或 wss 地址' }).optional(),
  WECOM_APP_FORMAT: oneOf(appFormats).default('text'),
  WECOM_REVIEWERS_KEY: words.optional(),
  WECOM_MEDIA_HOSTS: words.optional(),
  WECOM_MEDIA_SECONDS: count(1, 240).default(45),
  WECOM_QUIET_SECONDS: count(5, 3600).default(45),
});

type Settings = z.infer<typeof settingsSchema>;

/** Names of all settings, for the README's table and its test. */
export const settingNames: readonly string[] = Object.keys(settingsSchema.shape);

export type Config = Settings & {
  readonly ANONYMOUS: (typeof anonymousRights)[number];
  readonly RATE_LIMIT_PER_MINUTE: number;
  readonly REVIEW_RETENTION_HOURS: number;
};

/** @returns the settings, or every fault in them, in words for the operator; values are never repeated */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const present = Object.fromEntries(
    settingNames
      .map((name) => [name, environment[name]?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(present);
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}：${message}`)),
    ...incompleteGroups(present),
    ...(parsed.success ? checkLlm(parsed.data) : []),
    ...(parsed.success ? withoutBasis(present) : []),
  ];
  if (!parsed.success || faults.length > 0) return failed(faults);
  return ok(withDefaults(parsed.data));
}

/** Defaults that rest on other settings: a service that only its own machine reaches is open to it. */
function withDefaults(settings: Settings): Config {
  const loopback = isLoopback(settings.HOST);
  return {
    ...settings,
    ANONYMOUS: settings.ANONYMOUS ?? (loopback ? 'full' : 'chat'),
    RATE_LIMIT_PER_MINUTE: settings.RATE_LIMIT_PER_MINUTE ?? (loopback ? 60_000 : 600),
    REVIEW_RETENTION_HOURS: settings.REVIEW_RETENTION_HOURS ?? settings.RETENTION_HOURS,
  };
}

/** Settings that only mean something together. */
const groups: readonly (readonly string[])[] = [
  ['WECOM_APP_TOKEN', 'WECOM_APP_AES_KEY'],
  ['WECOM_APP_SECRET', 'WECOM_AGENT_ID'],
  ['WECOM_BOT_TOKEN', 'WECOM_BOT_AES_KEY'],
  ['WECOM_BOT_ID', 'WECOM_BOT_SECRET'],
];

function incompleteGroups(present: Readonly<Record<string, unknown>>): string[] {
  return groups.flatMap((group) => {
    const missing = group.filter((name) => !(name in present));
    if (missing.length === 0 || missing.length === group.length) return [];
    const given = group.filter((name) => name in present);
    return [`${missing.join('、')}：设置了 ${given.join('、')} 时也必须设置`];
  });
}

/** Settings that mean nothing without another. */
const bases: Readonly<Record<string, string>> = {
  WECOM_APP_TOKEN: 'WECOM_CORP_ID',
  WECOM_APP_SECRET: 'WECOM_CORP_ID',
};

const withoutBasis = (present: Readonly<Record<string, unknown>>): string[] => [
  ...new Set(
    Object.entries(bases)
      .filter(([name, basis]) => name in present && !(basis in present))
      .map(([name, basis]) => `${basis}：设置了 ${name} 时也必须设置`),
  ),
];

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
