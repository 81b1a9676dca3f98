// Numbers and addresses by which somebody is reached, in what was typed of how a note came: "Signal +218 91 555 01 02".

const REACHED_BY = /\+?\d[\d\s().-]{4,}\d|[\p{L}\d._%+-]*@[\p{L}\d._-]+/gu;

/** Each as it stands; the word for an app and a frequency are none. */
export const reachedBy = (channel: string): string[] =>
  [...channel.matchAll(REACHED_BY)].map(([way]) => way.trim());
