"""Any moment of fifty years, in UTC."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

FIFTY_YEARS = timedelta(days=365 * 50)
moments = st.timedeltas(timedelta(), FIFTY_YEARS).map(datetime(2020, 1, 1, tzinfo=UTC).__add__)
