interface Place {
  county?: string | undefined;
  agency?: string | undefined;
}

const pathOf = (list: string, filter: Record<string, string | undefined>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) params.set(key, value);
  return params.size > 0 ? `${list}?${params}` : list;
};

/** The lists behind the numbers of one place, each with the filter that was counted. */
export const listsOf = ({ county, agency }: Place) => ({
  holders: pathOf('/certificates', { county, states: 'VALID' }),
  uncertified: pathOf('/uncertified', { county, agency }),
});
