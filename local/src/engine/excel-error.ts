/** An error as Excel reports it to an add-in: a code of `Excel.ErrorCodes` and a sentence. */
export class ExcelError extends Error {
  constructor(
    readonly code:
      | 'AccessDenied'
      | 'ApiNotFound'
      | 'GeneralException'
      | 'InvalidArgument'
      | 'InvalidOperation'
      | 'InvalidOperationInCellEditMode'
      | 'InvalidReference'
      | 'InvalidSelection'
      | 'ItemAlreadyExists'
      | 'ItemNotFound'
      | 'PropertyDoesNotExist'
      | 'RequestPayloadSizeLimitExceeded'
      | 'ResponsePayloadSizeLimitExceeded',
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
}

export function invalidArgument(detail: string): ExcelError {
  return new ExcelError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );
}

export function accessDenied(): ExcelError {
  return new ExcelError('AccessDenied', 'You cannot perform the requested operation. The worksheet is protected.');
}
