// Tells compound files (MS-CFB), in which old Office programs wrote, and newer ones put documents with a password (MS-OFFCRYPTO).

import { latin1 } from '../text/charset.ts';

export const COMPOUND_START = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The name of the part that holds an encrypted document, in UTF-16, as the directory of the file has it. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

export const startsAsCompound = (bytes: Uint8Array): boolean =>
  latin1(bytes.subarray(0, COMPOUND_START.length)) === COMPOUND_START;

/** Whether a compound file is a document that takes a password. */
export const isOfficeEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PART);
