"""A home on the map: with a yes, by those who live there, and gone with the yes or the door."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from models.db import Database
from models.errors import NotAllowed
from models.operations import amending, consenting, homes_found, joining_twins
from models.operations.agreeing import NeedsConsent
from models.operations.forgetting import forget_me
from models.reads.spots import spot_of
from models.rules.travel import Spot
from models.tables.people import Person
from models.tables.places import Place
from models.words import Purpose
from tests import stage
from tests.operations.everything import whole
from tests.stage import NOON

HOME = Spot("", 36.6200, 101.7700)
NEAR = Spot("", 36.6210, 101.7700)
FAR = Spot("", 36.6300, 101.7700)


def test_a_shared_home_is_where_the_way_ends(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        homes_found.share(session, who.person_id, HOME, by=who.actor, now=NOON)
        assert spot_of(session, who.person_id) == Spot(stage.PLACE, 36.62, 101.77)


def test_no_home_is_kept_without_a_yes(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        consenting.withdraw(session, who.person_id, Purpose.WHEREABOUTS, by=who.actor, now=NOON)
        with pytest.raises(NeedsConsent):
            homes_found.share(session, who.person_id, HOME, by=who.actor, now=NOON)
        homes_found.learn(session, who.person_id, HOME, now=NOON)
        assert spot_of(session, who.person_id) == Spot(stage.PLACE)


def test_nobody_at_a_desk_and_no_neighbour_says_where_somebody_lives(db: Database) -> None:
    with db.begin() as session:
        who, other = stage.resident(session), stage.resident(session, chat_id=1002)
        desk = stage.coordinator(session)
        for stranger in (other, desk):
            with pytest.raises(NotAllowed):
                homes_found.share(session, who.person_id, HOME, by=stranger.actor, now=NOON)


def test_arrivals_move_the_home_to_their_middle_unless_they_were_elsewhere(db: Database) -> None:
    with db.begin() as session:
        who = stage.resident(session)
        homes_found.learn(session, who.person_id, HOME, now=NOON)
        homes_found.learn(session, who.person_id, FAR, now=NOON)
        assert spot_of(session, who.person_id).latitude == 36.62
        homes_found.learn(session, who.person_id, NEAR, now=NOON + timedelta(days=7))
        assert spot_of(session, who.person_id).latitude == pytest.approx(36.6205)


def placed(session: Session) -> stage.Someone:
    who = stage.resident(session)
    homes_found.share(session, who.person_id, HOME, by=who.actor, now=NOON)
    return who


@pytest.mark.parametrize("how", ["yes taken back", "another door", "forgotten"])
def test_the_home_leaves_the_map(db: Database, how: str) -> None:
    with db.begin() as session:
        who = placed(session)
        by = {"by": who.actor, "now": NOON}
        if how == "yes taken back":
            consenting.withdraw(session, who.person_id, Purpose.WHEREABOUTS, **by)
        elif how == "another door":
            amending.correct_door(session, who.person_id, "4号楼", **by)
        else:
            forget_me(session, who.person_id, **by)
        assert session.get(Place, who.person_id) is None


def test_one_home_is_left_of_two_entries(db: Database) -> None:
    with db.begin() as session:
        one, other = placed(session), stage.resident(session, chat_id=None)
        homes_found.learn(session, other.person_id, NEAR, now=NOON)
        both = [session.get_one(Person, who.person_id) for who in (one, other)]
        kept = joining_twins.join(session, *both, by=one.actor, now=NOON)
        assert spot_of(session, kept.id).latitude == 36.62
        assert spot_of(session, other.person_id) == Spot()


def test_the_point_stands_in_one_table_and_in_no_other_row(db: Database) -> None:
    with db.begin() as session:
        placed(session)
        everywhere = whole(session)
    assert [column for column, text in everywhere.items() if "101.77" in text] == [
        "place.longitude"
    ]
