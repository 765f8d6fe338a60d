import { treatmentContext } from '@careway/treatment';
import { runService } from '@careway/service';

await runService(treatmentContext, process.env);
