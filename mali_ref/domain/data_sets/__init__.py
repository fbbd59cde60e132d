"""The data sets of the book. A new one is one module, one line here, a migration and a table under ``db/data/``."""

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.data_sets.locality import LOCALITY
from mali_ref.domain.data_sets.mission_base import MISSION_BASE
from mali_ref.domain.data_sets.mission_death import MISSION_DEATH
from mali_ref.domain.data_sets.refugee import REFUGEE
from mali_ref.domain.data_sets.ucdp_event import UCDP_EVENT

DATA_SETS: dict[str, DataSet] = {
    data_set.name: data_set for data_set in (UCDP_EVENT, MISSION_DEATH, MISSION_BASE, REFUGEE, LOCALITY)
}
