import { commands, runCommand } from '@careway/stack/cli';

process.exit(await runCommand(commands['start']!, process.argv.slice(2)));
