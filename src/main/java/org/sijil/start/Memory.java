package org.sijil.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Keeps the heap near what is in use. The virtual machine would take a share of the machine's memory and keep it; who
 * sets its options on the command line has the last word.
 */
final class Memory {

    /** Percent of the heap that may lie free after a collection, and milliseconds of rest after which one is made. */
    private static final Map<String, String> OPTIONS =
            Map.of("MinHeapFreeRatio", "15", "MaxHeapFreeRatio", "40", "G1PeriodicGCInterval", "30000");

    private Memory() {}

    /** Does nothing on a virtual machine that has no such options. */
    static void keepSmall() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        OPTIONS.forEach((name, value) -> set(machine, name, value));
    }

    private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
        try {
            if (machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
                machine.setVMOption(name, value);
            }
        } catch (IllegalArgumentException e) {
            System.getLogger(Memory.class.getName()).log(System.Logger.Level.DEBUG, "no option {0}", name);
        }
    }
}
