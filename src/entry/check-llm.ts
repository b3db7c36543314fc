import { type LlmPreset, type LlmProfile, llmProfiles, presetOf } from '../adapters/llm/presets.ts';

interface LlmSettings {
  readonly LLM_MODEL?: string | undefined;
  readonly LLM_API_KEY?: string | undefined;
  readonly LLM_BASE_URL?: string | undefined;
  readonly LLM_PRESET?: LlmPreset | undefined;
}

/** What is missing among settings of the model that only mean something together. */
export function checkLlm(settings: LlmSettings): string[] {
  const { LLM_MODEL: model, LLM_API_KEY: key, LLM_BASE_URL: address } = settings;
  const others = (['LLM_API_KEY', 'LLM_BASE_URL', 'LLM_PRESET'] as const).filter(
    (name) => settings[name] !== undefined,
  );
  if (model === undefined) {
    return others.length === 0 ? [] : [`LLM_MODEL：设置了 ${others.join('、')} 时也必须设置`];
  }
  const { baseUrl, keyless } = profileOf(settings);
  return [
    ...((address ?? baseUrl) === undefined
      ? ['LLM_BASE_URL：设置了 LLM_MODEL 时必须设置，除非用 LLM_PRESET 选了一家服务商']
      : []),
    ...(keyless || key !== undefined ? [] : ['LLM_API_KEY：所选的服务商需要密钥，必须设置']),
  ];
}

/** The chosen preset, else the one whose provider the address belongs to. */
export const profileOf = ({ LLM_PRESET: preset, LLM_BASE_URL: address }: LlmSettings): LlmProfile =>
  llmProfiles[preset ?? presetOf(address ?? '')];
