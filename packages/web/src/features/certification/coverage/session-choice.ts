interface Session {
  capacity: number;
  enrolled: number;
  county: { code: string };
}

/**
 * The session that is proposed for so many workers, of those that stand in the order of their days: one with room for all
 * before one with room for some, in the own county before one elsewhere, and then the soonest.
 */
export function proposedSession<S extends Session>(
  sessions: readonly S[],
  count: number,
  ownCounty: string | undefined,
): S | undefined {
  const near = sessions.filter(({ county }) => county.code === ownCounty);
  const withRoom = (places: number) => {
    const fits = ({ capacity, enrolled }: S) => capacity - enrolled >= places;
    return near.find(fits) ?? sessions.find(fits);
  };
  return withRoom(count) ?? withRoom(1) ?? near[0] ?? sessions[0];
}
