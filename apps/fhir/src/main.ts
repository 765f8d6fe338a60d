import { runFhir } from '@careway/stack';

await runFhir(process.env);
