import { journeyContext } from '@careway/journey';
import { runService } from '@careway/service';

await runService(journeyContext, process.env);
