// Words of the actor picker.

export const actorPickerWords = {
  placeholder: 'Name of an actor',
  create: 'New actor',
  words: 'Described as',
  clear: (name: string): string => `Take ${name} out`,
};
