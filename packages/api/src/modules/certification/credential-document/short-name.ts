const LEGAL_FORM = /(有限责任|股份有限|有限)?公司$|[(（][^()（）]*[)）]$|(服务)?(中心|部|社|站)$/u;
const SERVICE = /(?<=家政|家庭|护理|保洁|养老|月嫂|母婴)服务$/u;
const MOST_CHARACTERS = 6;

/** 百合家政 for 韶关市武江区百合家政服务有限公司: what people call an agency, short enough for a code on a card. */
export function shortAgencyName(name: string, places: readonly string[]): string {
  const brand = places.reduce(withoutPlace, name.trim());
  const short = withoutLegalForm(brand).replace(SERVICE, '');
  return [...(short || name)].slice(0, MOST_CHARACTERS).join('');
}

/** The place in front, with or without its own last character: 韶关市 or 韶关. */
function withoutPlace(name: string, place: string): string {
  const start = [place, place.slice(0, -1)].find((word) => word.length > 1 && name.startsWith(word));
  const rest = name.slice(start?.length ?? 0);
  return rest.length > 1 ? rest : name;
}

function withoutLegalForm(name: string): string {
  const rest = name.replace(LEGAL_FORM, '');
  return rest === name || rest.length < 2 ? name : withoutLegalForm(rest);
}
