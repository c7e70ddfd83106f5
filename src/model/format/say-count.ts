/** `10000` as `10,000`. By hand, since what the platform offers follows the language of the machine. */
export const sayCount = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');
