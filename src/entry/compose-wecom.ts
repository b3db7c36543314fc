import type { WecomDoors } from '../adapters/http/wecom-routes.ts';
import { createAppDoor } from '../adapters/wecom/app-door.ts';
import { createBotDoor } from '../adapters/wecom/bot-door.ts';
import { createMessageCrypto } from '../adapters/wecom/message-crypto.ts';
import type { Config } from './config.ts';

/** WeCom's callbacks, as far as their settings are there. */
export function composeWecom(config: Config): WecomDoors {
  const { WECOM_CORP_ID: receiveId, WECOM_APP_TOKEN, WECOM_APP_AES_KEY, WECOM_BOT_TOKEN, WECOM_BOT_AES_KEY } = config;
  const hasApp = receiveId !== undefined && WECOM_APP_TOKEN !== undefined && WECOM_APP_AES_KEY !== undefined;
  const hasBot = WECOM_BOT_TOKEN !== undefined && WECOM_BOT_AES_KEY !== undefined;
  return {
    ...(hasApp && {
      app: createAppDoor(createMessageCrypto({ token: WECOM_APP_TOKEN, aesKey: WECOM_APP_AES_KEY, receiveId })),
    }),
    ...(hasBot && {
      bot: createBotDoor(createMessageCrypto({ token: WECOM_BOT_TOKEN, aesKey: WECOM_BOT_AES_KEY, receiveId: '' })),
    }),
  };
}
