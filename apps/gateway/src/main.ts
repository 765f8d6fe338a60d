import { runGateway } from '@careway/stack';

await runGateway(process.env);
