import { describe, expect, test } from 'vitest';
import { applyMigrations, splitStatements } from '../../../src/adapters/store/apply-migrations.ts';
import { readMigrations } from '../../../src/adapters/store/read-migrations.ts';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { codeIn, valueIn } from '../value-in.ts';

export const databaseContract = (kind: TestDatabase): void => {
  describe('the SQL port', () => {
    test('a batch is all or nothing', async () => {
      const { database } = await openStores(kind);
      const insert = { sql: `insert into dedupe_keys values (?1, 1) returning dedupe_key`, parameters: ['once'] };
      await expect(database.batch([insert, insert])).rejects.toThrow();
      expect(valueIn(await database.all('select * from dedupe_keys', []))).toEqual([]);
      expect(valueIn(await database.batch([insert]))).toEqual([[{ dedupe_key: 'once' }]]);
    });

    test.each([
      { sql: 'select nothing from nowhere', because: 'a wrong statement is a bug' },
      { sql: `insert into file_pins values ('pin', 'no such file', 1)`, because: 'foreign keys are kept' },
      { sql: `insert into dedupe_keys values ('key', 'text')`, because: 'tables are strict' },
    ])('rejects: $because', async ({ sql }) => {
      const { database } = await openStores(kind);
      await expect(database.run(sql, [])).rejects.toThrow();
    });

    test('a parameter comes back as it went in', async () => {
      const { database } = await openStores(kind);
      const parameters = ['引号\' " ; -- 与\n换行𠮷', 9_007_199_254_740_991, 0.5, null];
      expect(valueIn(await database.all('select ?1 as a, ?2 as b, ?3 as c, ?4 as d', parameters))).toEqual([
        { a: parameters[0], b: parameters[1], c: parameters[2], d: parameters[3] },
      ]);
    });
  });

  describe('migrations', () => {
    test('are applied once', async () => {
      const { database } = await openStores(kind);
      expect(valueIn(await applyMigrations(database, readMigrations(), () => 1))).toEqual([]);
    });

    test.each([
      {
        migrations: readMigrations().map(({ name, sql }) => ({ name, sql: `${sql}\n-- changed` })),
        because: 'an applied migration may not change',
      },
      { migrations: readMigrations().slice(0, 1), because: 'a newer program was here' },
    ])('are refused: $because', async ({ migrations }) => {
      const { database } = await openStores(kind);
      expect(codeIn(await applyMigrations(database, migrations, () => 1))).toBe('store-unavailable');
    });

    test('line endings do not make another migration', async () => {
      const { database } = await openStores(kind);
      const fromWindows = readMigrations().map(({ name, sql }) => ({ name, sql: sql.replaceAll('\n', '\r\n') }));
      expect(valueIn(await applyMigrations(database, fromWindows, () => 1))).toEqual([]);
    });

    test('one that fails leaves nothing behind', async () => {
      const { database } = await openStores(kind);
      const broken = {
        name: '9999-broken',
        sql: 'create table half (a text) strict;\ncreate table half (a text) strict;\n',
      };
      await expect(applyMigrations(database, [...readMigrations(), broken], () => 1)).rejects.toThrow();
      expect(valueIn(await database.all(`select name from sqlite_master where name = 'half'`, []))).toEqual([]);
    });

    test('statements end at a semicolon that ends a line', () => {
      expect(splitStatements(`-- first; comment\ncreate a;\n\ninsert into a values (';');\r\n-- end\n`)).toEqual([
        'create a',
        `insert into a values (';')`,
      ]);
    });
  });
};
