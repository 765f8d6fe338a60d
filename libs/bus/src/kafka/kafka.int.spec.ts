import { test } from '@jest/globals';
import { busContract } from '../suite/contract.ts';
import { testBroker, whyNoBroker } from './broker.ts';
import { openKafkaBus } from './kafka-bus.ts';

const reason = whyNoBroker();
if (reason) test.skip(`the Kafka bus: ${reason}`, () => undefined);
else
  busContract('the Kafka bus', async () => {
    const broker = await testBroker();
    const options = { brokers: broker.brokers, clientId: 'suite' };
    return {
      module: new URL('./kafka-bus.ts', import.meta.url).href,
      open: 'openKafkaBus',
      options,
      here: () => openKafkaBus({ ...options, report: (fault) => process.env['BUS_DEBUG'] && console.log(fault) }),
      stop: () => broker.stop(),
    };
  });
