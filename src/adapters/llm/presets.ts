/** How one provider wants to be asked. What a provider's documents say ages within months: models are settings. */
export interface LlmProfile {
  /** Absent: the operator has to say it. */
  readonly baseUrl?: string;
  /** Domains by which the provider is known when no preset was chosen. */
  readonly hosts: readonly string[];
  readonly maxTokens: 'max_tokens' | 'max_completion_tokens';
  /** Absent: the endpoint refuses or ignores it. */
  readonly temperature?: number;
  /** Whether `response_format: json_object` is understood; the prompt asks for JSON in any case. */
  readonly json: boolean;
  /** Whether `stream_options` is understood. */
  readonly streamUsage: boolean;
  /** Fields of the body that are this provider's own, such as the switch that turns thinking off. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Whether it answers without a key. */
  readonly keyless: boolean;
}

const thinkingOff = { thinking: { type: 'disabled' } } as const;

/** Endpoints used in China, by the name of the setting. */
export const llmProfiles = {
  deepseek: {
    baseUrl: 'https://api.deepseek.com',
    hosts: ['deepseek.com'],
    maxTokens: 'max_tokens',
    temperature: 0,
    json: true,
    streamUsage: true,
    extra: thinkingOff,
    keyless: false,
  },
  qwen: {
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    hosts: ['aliyuncs.com'],
    maxTokens: 'max_tokens',
    temperature: 0,
    json: true,
    streamUsage: true,
    extra: { enable_thinking: false },
    keyless: false,
  },
  hunyuan: {
    baseUrl: 'https://api.hunyuan.cloud.tencent.com/v1',
    hosts: ['hunyuan.cloud.tencent.com'],
    maxTokens: 'max_tokens',
    temperature: 0,
    json: false,
    streamUsage: false,
    // keeps a web search out of the answers
    extra: { enable_enhancement: false },
    keyless: false,
  },
  tokenhub: {
    baseUrl: 'https://tokenhub.tencentmaas.com/v1',
    hosts: ['tencentmaas.com', 'tencentcloudmaas.com'],
    maxTokens: 'max_tokens',
    json: false,
    streamUsage: false,
    extra: thinkingOff,
    keyless: false,
  },
  glm: {
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    hosts: ['bigmodel.cn'],
    maxTokens: 'max_tokens',
    // 0 is refused
    temperature: 0.01,
    json: true,
    streamUsage: false,
    extra: thinkingOff,
    keyless: false,
  },
  kimi: {
    baseUrl: 'https://api.moonshot.cn/v1',
    hosts: ['moonshot.cn', 'moonshot.ai'],
    maxTokens: 'max_completion_tokens',
    json: true,
    streamUsage: true,
    extra: thinkingOff,
    keyless: false,
  },
  'self-hosted': {
    hosts: [],
    maxTokens: 'max_tokens',
    temperature: 0,
    json: false,
    streamUsage: false,
    extra: { chat_template_kwargs: { enable_thinking: false } },
    keyless: true,
  },
  custom: { hosts: [], maxTokens: 'max_tokens', json: false, streamUsage: false, extra: {}, keyless: true },
} as const satisfies Readonly<Record<string, LlmProfile>>;

export type LlmPreset = keyof typeof llmProfiles;

export const llmPresets = Object.keys(llmProfiles) as readonly LlmPreset[] as readonly [LlmPreset, ...LlmPreset[]];

/** The preset whose provider this address belongs to; `custom` for any other. */
export function presetOf(baseUrl: string): LlmPreset {
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : '';
  const belongs = (domain: string): boolean => `.${host}`.endsWith(`.${domain}`);
  const known = llmPresets.find((preset) => llmProfiles[preset].hosts.some(belongs));
  return known ?? 'custom';
}
