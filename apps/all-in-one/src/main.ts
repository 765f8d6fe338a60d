import { commands, runCommand } from '@careway/stack';

process.exit(await runCommand(commands['start']!, process.argv.slice(2)));
