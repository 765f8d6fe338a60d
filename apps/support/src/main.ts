import { supportContext } from '@careway/support';
import { runService } from '@careway/service';

await runService(supportContext, process.env);
