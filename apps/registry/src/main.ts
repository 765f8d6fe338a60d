import { registryContext } from '@careway/registry';
import { runService } from '@careway/service';

await runService(registryContext, process.env);
