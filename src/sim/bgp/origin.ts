/** Origin codes in order of preference. @source RFC 4271 §5.1.1 */
export const originCodes = ['igp', 'egp', 'incomplete'] as const;
