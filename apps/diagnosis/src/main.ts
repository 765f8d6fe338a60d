import { diagnosisContext } from '@careway/diagnosis';
import { runService } from '@careway/service';

await runService(diagnosisContext, process.env);
