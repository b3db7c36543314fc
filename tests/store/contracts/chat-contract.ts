import { describe, expect, test } from 'vitest';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { storeReview } from '../sample-reviews.ts';
import { codeIn, valueIn } from '../value-in.ts';

export const chatContract = (kind: TestDatabase): void => {
  describe('chats', () => {
    const open = async () => {
      const opened = await openStores(kind);
      const expiresAt = opened.clock.now + 1000;
      const chat = valueIn(await opened.stores.chats.create({ ownerId: 'owner-a', state: { asked: [] }, expiresAt }));
      return { ...opened, chats: opened.stores.chats, chat };
    };

    test('a conversation comes back as it went', async () => {
      const { stores, chats, chat, clock } = await open();
      await storeReview(stores, 'rev_1');
      const question = { role: 'user', content: { text: '直播要什么资质？' } } as const;
      const reply = { role: 'assistant', content: { text: '先选类目', quickReplies: ['社交'] } } as const;
      clock.now += 1;
      const saved = valueIn(
        await chats.save(chat.id, 0, { messages: [question, reply], state: { category: 'c' }, reviewId: 'rev_1' }),
      );
      expect(saved).toEqual({
        ...chat,
        revision: 1,
        state: { category: 'c' },
        reviewId: 'rev_1',
        updatedAt: clock.now,
      });
      expect(valueIn(await chats.get(chat.id))).toEqual(saved);
      const messages = valueIn(await chats.messages(chat.id, 0));
      expect(messages).toMatchObject([question, reply]);
      expect(valueIn(await chats.messages(chat.id, 1))).toEqual(messages.slice(1));
      valueIn(await stores.reviews.delete('rev_1'));
      expect(valueIn(await chats.get(chat.id))).not.toHaveProperty('reviewId');
    });

    test('what was said of the papers goes with their review, the rest of the talk stays', async () => {
      const { stores, chats, chat } = await open();
      await storeReview(stores, 'rev_1');
      const said = [
        { text: '办下来了吗' },
        { text: '持有人不符', aboutPapers: true },
        { text: '谢谢', aboutPapers: false },
      ];
      const messages = said.map((content) => ({ role: 'assistant' as const, content }));
      valueIn(await chats.save(chat.id, 0, { messages, reviewId: 'rev_1' }));
      valueIn(await stores.reviews.delete('rev_1'));
      const left = valueIn(await chats.messages(chat.id, 0)).map(({ content }) => content);
      expect(left).toEqual([said[0], said[2]]);
    });

    test('the latest of an owner is the one that was spoken in last, while it lives', async () => {
      const { chats, chat, clock } = await open();
      const later = clock.now + 5000;
      const other = valueIn(await chats.create({ ownerId: 'owner-a', state: {}, expiresAt: later }));
      valueIn(await chats.create({ ownerId: 'owner-b', state: {}, expiresAt: later }));
      clock.now += 1;
      valueIn(await chats.save(chat.id, 0, { messages: [] }));
      expect(valueIn(await chats.latest('owner-a'))?.id).toBe(chat.id);
      clock.now += 1000;
      expect(valueIn(await chats.latest('owner-a'))?.id).toBe(other.id);
      expect(valueIn(await chats.latest('nobody'))).toBeUndefined();
    });

    test('what is not named stays', async () => {
      const { chats, chat } = await open();
      const saved = valueIn(await chats.save(chat.id, 0, { messages: [], reviewId: 'rev_0' }));
      expect(saved).toEqual({ ...chat, revision: 1 });
    });

    test('of many saves at once on one revision, one wins and the others store nothing', async () => {
      const { chats, chat } = await open();
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_, number) =>
          chats.save(chat.id, 0, { messages: [{ role: 'user', content: number }] }),
        ),
      );
      expect(saves.map(codeIn).toSorted()).toEqual([...Array(9).fill('edit-conflict'), 'no problem']);
      expect(valueIn(await chats.messages(chat.id, 0))).toHaveLength(1);
    });

    test('a chat whose time has come is gone, and is swept with its messages', async () => {
      const { chats, chat, clock, database } = await open();
      valueIn(await chats.save(chat.id, 0, { messages: [{ role: 'user', content: '你好' }] }));
      clock.now += 1000;
      expect(codeIn(await chats.get(chat.id))).toBe('not-found');
      expect(codeIn(await chats.save(chat.id, 1, { messages: [{ role: 'user', content: '还在吗' }] }))).toBe(
        'not-found',
      );
      expect(valueIn(await chats.sweep(9))).toBe(1);
      expect(valueIn(await database.all('select * from chat_messages', []))).toEqual([]);
    });

    test('a chat is deleted when asked', async () => {
      const { chats, chat } = await open();
      valueIn(await chats.delete(chat.id));
      expect(codeIn(await chats.delete(chat.id))).toBe('not-found');
    });
  });
};
