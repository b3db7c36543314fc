/** What one list has more often than the other, one Chinese phrase for each item: 删去别名“甲”, 新增别名“乙”. */
export function diffLists(what: string, old: readonly string[], young: readonly string[]): readonly string[] {
  return [
    ...without(old, young).map((item) => `删去${what}“${item}”`),
    ...without(young, old).map((item) => `新增${what}“${item}”`),
  ];
}

/** The items of `list` that remain when each item of `taken` has struck out one equal to it. */
function without(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return list.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
