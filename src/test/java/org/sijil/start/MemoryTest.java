package org.sijil.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void theVirtualMachineGivesFreeMemoryBack() {
        Memory.keepSmall();

        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assertEquals("40", machine.getVMOption("MaxHeapFreeRatio").getValue());
        assertEquals("15", machine.getVMOption("MinHeapFreeRatio").getValue());
    }
}
