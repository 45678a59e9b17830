from tests.journeys.conftest import town as town  # noqa: PLC0414 - the fixture
