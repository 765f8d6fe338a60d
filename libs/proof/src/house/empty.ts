import { DataFolder, openDatabase, prepareDatabase } from '@careway/stack';
import { fromShelf } from '@careway/testing';
import { mkdirSync } from 'node:fs';

async function make(path: string): Promise<void> {
  const folder = DataFolder.open(path);
  const database = await openDatabase(folder.postgres, { durable: false, password: folder.databasePassword() });
  try {
    await prepareDatabase(database.admin, { demo: true });
  } finally {
    await database.server.stop();
  }
}

/**
 * A data folder in which an instance finds every schema and nothing in them; within `npm test` it is made once. For what begins behind the
 * migrations: that an instance also starts on a folder that is none yet is proved where that is the question.
 */
export async function emptyFolder(path: string): Promise<DataFolder> {
  mkdirSync(path, { recursive: true });
  await fromShelf('empty', path, make);
  return DataFolder.open(path);
}
