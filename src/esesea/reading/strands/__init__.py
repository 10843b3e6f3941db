"""Which earlier scene does this one go on from, or does it begin something new: leaps and landings."""
