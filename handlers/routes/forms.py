"""Every dialogue, by its name."""

from handlers.coordinator import (
    answering,
    appeals,
    buying,
    cases,
    certifying,
    days_off,
    disputes,
    excluding,
    growing,
    handing,
    recovering,
    residents,
    rules,
    shifting,
    surveys,
    training,
    violations,
)
from handlers.manager import absences, hours, house_papers, papers
from handlers.projects import (
    amending,
    applying,
    contracts,
    evaluating,
    indicators,
    objecting,
    offering,
    payments,
    rectifying,
    reversals,
    scoring,
    tenders,
    terms,
)
from handlers.resident import (
    alarming,
    caring,
    casefiles,
    entering,
    groups,
    home_place,
    invited,
    mydata,
    ordering,
    rating,
    registration,
    settings,
    showing,
    until,
    why,
    young,
)
from handlers.resident import relay as resident_relay
from handlers.ui.form import Form
from handlers.worker import casefiles as worker_cases
from handlers.worker import explaining, later, ratings
from handlers.worker import objecting as worker_objecting
from handlers.worker import relay as worker_relay
from handlers.worker import words as worker_words

AT_ONCE: dict[str, Form] = {
    form.name: form
    for form in (
        rating.RIGHT_AFTER,
        recovering.FORM,
        recovering.OVERRIDE,
        disputes.FORM,
        excluding.FORM,
        ratings.FORM,
        house_papers.FORM,
        tenders.FORM,
        terms.FORM,
        applying.FORM,
        scoring.FORM,
        contracts.FORM,
        offering.OFFER,
        amending.AMEND,
        indicators.NAMES,
        indicators.HOURS,
        indicators.COUNT,
        answering.FORM,
        worker_cases.GOAL,
        worker_cases.STEP,
        worker_cases.NOTE,
        residents.FORM,
        residents.HOME_FORM,
        worker_relay.FORM,
        explaining.FORM,
        worker_objecting.FORM,
        later.FORM,
        cases.FORM,
        handing.REST,
        handing.NOTE,
        shifting.FORM,
        hours.FORM,
        absences.FORM,
        papers.FORM,
        appeals.FORM,
        rules.FORM,
        evaluating.FORM,
        rectifying.FORM,
        objecting.FORM,
        objecting.HEARD,
        days_off.FORM,
        surveys.FORM,
        growing.SUPPORT,
        growing.RATING,
        training.FORM,
        violations.FORM,
        buying.FORM,
        payments.FORM,
        reversals.FORM,
        certifying.FORM,
        certifying.PAPER_FORM,
    )
}
"""Of those who work here, and the word after stars: what is typed acts upon one case, person or
visit, so that it is meant now or not at all. A look at anything else ends them."""

FORMS: dict[str, Form] = AT_ONCE | {
    form.name: form
    for form in (
        registration.FORM,
        ordering.FORM,
        alarming.FORM,
        young.FORM,
        rating.FORM,
        settings.FORM,
        home_place.FORM,
        until.FORM,
        casefiles.FORM,
        invited.FORM,
        caring.FORM,
        entering.FORM,
        worker_words.FORM,
        resident_relay.FORM,
        mydata.FORM,
        why.FORM,
        groups.FORM,
        showing.FORM,
    )
}
"""All of them; a resident's outlive a look at something else."""
