import { testPostgres } from '@careway/testing';
import { busContract } from '../suite/contract.ts';
import { openEmbeddedBus } from './embedded-bus.ts';

busContract('the embedded bus', async () => {
  const postgres = await testPostgres();
  const options = { url: await postgres.database('bus') };
  return {
    module: new URL('./embedded-bus.ts', import.meta.url).href,
    open: 'openEmbeddedBus',
    options,
    here: () => openEmbeddedBus({ ...options, report: () => undefined }),
    stop: () => postgres.stop(),
  };
});
