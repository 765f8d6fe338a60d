import type { FileRefusal } from '@careway/contracts';
import { DomainError } from '@careway/service';

/** The file is not taken, whatever comes of it. */
export class FileRefusedError extends DomainError {
  readonly code = 'FILE_REFUSED';
  readonly reason: string;
  constructor(reason: FileRefusal) {
    super('This file cannot be sent. Nothing of it was kept; what you wrote is.');
    this.reason = reason.toUpperCase().replaceAll('-', '_');
  }
}

export class UploadLimitError extends DomainError {
  readonly code = 'UPLOAD_LIMIT';
  constructor() {
    super('So many files were brought today, or stand unsent, that no more is taken now. Send what stands there, or go on tomorrow.');
  }
}

export class UploadPartError extends DomainError {
  readonly code = 'UPLOAD_PART';
  constructor() {
    super('This part does not fit the file that was announced. It was not kept; the others are.');
  }
}

export class FilesNotReadyError extends DomainError {
  readonly code = 'FILES_NOT_READY';
  constructor() {
    super('A file of this message is not ready or was not taken. Nothing was sent; take it out or bring it again.');
  }
}

export class TooManyFilesError extends DomainError {
  readonly code = 'TOO_MANY_FILES';
  constructor(readonly most: number) {
    super(`A message takes at most ${most} files. Nothing was sent; send the others with the next one.`);
  }
}
