/** In place, and without garbage: at most times few routers have something to do. */
export function sortFew(numbers: number[]): void {
  if (numbers.length > 50) {
    numbers.sort((a, b) => a - b);
    return;
  }
  for (let i = 1; i < numbers.length; i++) {
    const one = numbers[i] as number;
    let place = i;
    for (; place > 0 && (numbers[place - 1] as number) > one; place--)
      numbers[place] = numbers[place - 1] as number;
    numbers[place] = one;
  }
}
