import type { WecomSettings } from '../adapters/wecom/wecom-settings.ts';
import type { Config } from './config.ts';

/** WeCom's doors as the settings describe them; a door without its settings is left out. */
export const wecomSettingsOf = (config: Config): WecomSettings => ({
  ...appOf(config),
  ...botOf(config),
  ...connectionOf(config),
  ...(config.WECOM_API_BASE !== undefined && { apiBase: config.WECOM_API_BASE }),
  ...(config.WECOM_MEDIA_HOSTS !== undefined && { mediaHosts: splitList(config.WECOM_MEDIA_HOSTS) }),
  ...(config.WECOM_REVIEWERS_KEY !== undefined && { reviewersKey: config.WECOM_REVIEWERS_KEY }),
  maxFileBytes: config.MAX_FILE_MB * 1024 * 1024,
  mediaMs: config.WECOM_MEDIA_SECONDS * 1000,
  quietMs: config.WECOM_QUIET_SECONDS * 1000,
});

function appOf(config: Config): Pick<WecomSettings, 'app'> {
  const { WECOM_CORP_ID: corpId, WECOM_APP_TOKEN: token, WECOM_APP_AES_KEY: aesKey } = config;
  const { WECOM_APP_SECRET: secret, WECOM_AGENT_ID: agentId, WECOM_APP_FORMAT: format } = config;
  if (corpId === undefined || token === undefined || aesKey === undefined) return {};
  const hasSender = secret !== undefined && agentId !== undefined;
  return { app: { corpId, token, aesKey, format, ...(hasSender && { sender: { secret, agentId } }) } };
}

function botOf({ WECOM_BOT_TOKEN: token, WECOM_BOT_AES_KEY: aesKey }: Config): Pick<WecomSettings, 'bot'> {
  return token === undefined || aesKey === undefined ? {} : { bot: { token, aesKey } };
}

function connectionOf(config: Config): Pick<WecomSettings, 'connection'> {
  const { WECOM_BOT_ID: botId, WECOM_BOT_SECRET: secret, WECOM_CONNECTION_URL: url } = config;
  if (botId === undefined || secret === undefined) return {};
  return { connection: { botId, secret, ...(url !== undefined && { url }) } };
}

const splitList = (written: string): readonly string[] =>
  written
    .split(/[,\s]+/)
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
